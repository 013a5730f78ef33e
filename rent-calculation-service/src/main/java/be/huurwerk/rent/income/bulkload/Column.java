package be.huurwerk.rent.income.bulkload;

import be.huurwerk.servicekit.bulkload.CsvColumn;

/** The columns that a file of incomes may have; the names are those of its header. */
enum Column implements CsvColumn {
    personId(true),
    year(true),
    kind(true),
    amount(false),
    proof(false),
    source(false);

    private final boolean required;

    Column(boolean required) {
        this.required = required;
    }

    /** A value may be left out all the same where the kind of income needs none. */
    @Override
    public boolean isRequired() {
        return required;
    }
}
