package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.bulkload.CsvColumn;

/** The columns of a file of tenancies; which of them a line fills depends on its row. */
enum TakeOverColumn implements CsvColumn {
    row(true),
    reference(true),
    dwellingReference(false),
    signedOn(false),
    startDate(false),
    on(false),
    rent(false),
    depositHeld(false),
    overrideReason(false),
    personReference(false),
    role(false),
    since(false),
    severelyDisabled(false),
    familyAllowance(false),
    orphanAllowance(false),
    domiciled(false),
    sharedCustody(false),
    otherParentRentsSocially(false),
    unmarried(false),
    residentSinceMajority(false),
    degree(false),
    dueOn(false),
    amount(false),
    kind(false);

    private final boolean required;

    TakeOverColumn(boolean required) {
        this.required = required;
    }

    @Override
    public boolean isRequired() {
        return required;
    }
}
