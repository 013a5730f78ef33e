package be.huurwerk.rent.recalculation;

/** What somebody lived on in the last months, and has to prove; the names are those of the JSON. */
enum ProvenIncome {
    wage,
    sicknessBenefit,
    unemploymentBenefit,
    /** <i>Brugpensioen</i>. */
    earlyRetirement,
    /** <i>Leefloon</i>. */
    integrationIncome,
    parentalLeave,
    /** <i>Tijdskrediet</i>. */
    timeCredit,
    pension,
    /** Declared: no income. */
    none
}
