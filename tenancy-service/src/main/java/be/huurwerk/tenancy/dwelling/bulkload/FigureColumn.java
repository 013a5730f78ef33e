package be.huurwerk.tenancy.dwelling.bulkload;

import be.huurwerk.servicekit.bulkload.CsvColumn;

/** The columns that a file of figures may have; a line names its dwelling by reference or by id. */
enum FigureColumn implements CsvColumn {
    reference(false),
    dwellingId(false),
    validFrom(true),
    baseRent(true),
    minimumRent(false),
    patrimonyReduction(false),
    energyCorrection(false);

    private final boolean required;

    FigureColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
