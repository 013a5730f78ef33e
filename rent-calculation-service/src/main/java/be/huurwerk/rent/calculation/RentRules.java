package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.trace.Reads;

/** Which rules are in force on a date. */
final class RentRules {

    /** The parameter that says which rules are in force. */
    static final String NAME = "rent/rules";

    private final Choice whoCounts;
    private final boolean fixesIncomeYear;
    private final boolean exemptsSomeAdults;
    private final boolean raisesToIntegrationIncome;
    private final boolean abatesForSevereDisability;
    private final boolean addsEnergyCorrection;
    private final String legalBasis;

    /**
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when no rules are known of the date
     */
    RentRules(DatedLaw law) {
        this.whoCounts = law.choice(NAME, "whoCounts");
        this.exemptsSomeAdults = whoCounts.is("withExemptions");
        this.fixesIncomeYear = law.choice(NAME, "incomeYear").is("fixedLag");
        this.raisesToIntegrationIncome = law.choice(NAME, "floor").is("integrationIncome");
        this.abatesForSevereDisability = law.choice(NAME, "severeDisability").is("abatement");
        this.addsEnergyCorrection = law.choice(NAME, "energyCorrection").is("added");
        this.legalBasis = law.choice(NAME, "legalBasis").word();
    }

    Reads whoCounts() {
        return whoCounts.read();
    }

    /** To 2019 some adults of the household are exempt; from 2020 all count. */
    boolean exemptsSomeAdults() {
        return exemptsSomeAdults;
    }

    /** To 2019 only the income of a fixed year counts; from 2020 that of the most recent tax assessment. */
    boolean fixesIncomeYear() {
        return fixesIncomeYear;
    }

    boolean raisesToIntegrationIncome() {
        return raisesToIntegrationIncome;
    }

    boolean abatesForSevereDisability() {
        return abatesForSevereDisability;
    }

    boolean addsEnergyCorrection() {
        return addsEnergyCorrection;
    }

    /** The code of the decree that the calculation rests on. */
    String legalBasis() {
        return legalBasis;
    }
}
