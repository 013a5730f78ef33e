package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.bulkload.CsvColumn;

/** The columns of a file of persons. */
enum PersonColumn implements CsvColumn {
    reference(true),
    ssin(true),
    givenName(true),
    familyName(true),
    birthDate(true),
    preferredLanguage(false);

    private final boolean required;

    PersonColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
