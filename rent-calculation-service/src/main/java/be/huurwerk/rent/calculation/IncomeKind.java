package be.huurwerk.rent.calculation;

/** What kind of income an entry declares; the names are those of the JSON. */
public enum IncomeKind {
    /** Jointly and separately taxable income. */
    taxable,
    /** Integration income (<i>leefloon</i>). */
    integrationIncome,
    /** Income replacement allowance for a person with a disability (<i>IVT</i>). */
    disabilityIncomeReplacement,
    /** Professional income from abroad or from an international institution, exempt from tax. */
    foreignExempt,
    /** The income of the last months, which stands for a year. */
    current,
    /** Declared: no income. */
    none;

    /** Whether it says an amount of a whole year. */
    public boolean isAmountOfYear() {
        return this != current && this != none;
    }

    /** Whether both can't be true of one person and year: no income, and an amount. The months of a current income are no year. */
    public boolean contradicts(IncomeKind other) {
        return this == none && other.isAmountOfYear() || other == none && isAmountOfYear();
    }
}
