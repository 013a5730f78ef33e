package be.huurwerk.rent.allocationkey;

import be.huurwerk.servicekit.bulkload.CsvColumn;

/** The columns that a file of allocation keys may have. */
enum KeyColumn implements CsvColumn {
    building(true),
    group(false),
    category(true),
    communalHeating(false),
    key(true),
    validFrom(true),
    toldOn(true);

    private final boolean required;

    KeyColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
