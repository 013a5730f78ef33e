package be.huurwerk.rent.meterreading;

import be.huurwerk.servicekit.bulkload.CsvColumn;

/** The columns that a file of meter readings may have. */
enum ReadingColumn implements CsvColumn {
    dwellingId(true),
    readOn(true),
    units(true),
    newMeterStarts(false),
    estimated(false);

    private final boolean required;

    ReadingColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
