package be.huurwerk.tenancy.dwelling.bulkload;

import be.huurwerk.servicekit.bulkload.CsvColumn;

/** The columns that a file of dwellings may have. */
enum DwellingColumn implements CsvColumn {
    reference(true),
    kind(true),
    bedrooms(true),
    street(true),
    houseNumber(true),
    boxNumber(false),
    postalCode(true),
    municipality(true),
    ownership(false),
    adapted(false),
    communalHeating(false),
    maximumOccupants(false),
    validFrom(true),
    baseRent(true),
    minimumRent(false),
    patrimonyReduction(false),
    energyCorrection(false);

    private final boolean required;

    DwellingColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
