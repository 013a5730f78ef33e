package be.huurwerk.rent.building;

import be.huurwerk.servicekit.bulkload.CsvColumn;

/** The columns that a file of buildings may have. */
enum BuildingColumn implements CsvColumn {
    building(true),
    dwellingId(true),
    from(true),
    until(false),
    surface(true),
    groups(false);

    private final boolean required;

    BuildingColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
