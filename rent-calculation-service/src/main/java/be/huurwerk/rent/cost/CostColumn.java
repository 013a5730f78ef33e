package be.huurwerk.rent.cost;

import be.huurwerk.servicekit.bulkload.CsvColumn;

/** The columns that a file of costs may have. */
enum CostColumn implements CsvColumn {
    building(true),
    group(false),
    category(true),
    nature(false),
    communalHeating(false),
    amount(true),
    from(true),
    until(true),
    invoiceReference(false);

    private final boolean required;

    CostColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
