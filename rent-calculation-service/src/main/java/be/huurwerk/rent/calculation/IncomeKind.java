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
    none
}
