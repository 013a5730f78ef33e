package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;

/** Which rules are in force on the date of a question. */
final class RentRules {

    private static final String NAME = "rent/rules";

    private final Parameters parameters;
    private final LocalDate on;

    RentRules(Parameters parameters, LocalDate on) {
        this.parameters = parameters;
        this.on = on;
    }

    DatedWord whoCounts() {
        return parameters.word(NAME, "whoCounts", on);
    }

    /** To 2019 only the income of a fixed year counts; from 2020 that of the most recent tax assessment. */
    boolean fixesIncomeYear() {
        return parameters.word(NAME, "incomeYear", on).is("fixedLag");
    }

    boolean raisesToIntegrationIncome() {
        return parameters.word(NAME, "floor", on).is("integrationIncome");
    }

    boolean abatesForSevereDisability() {
        return parameters.word(NAME, "severeDisability", on).is("abatement");
    }

    boolean addsEnergyCorrection() {
        return parameters.word(NAME, "energyCorrection", on).is("added");
    }

    /** The code of the decree that the calculation rests on. */
    String legalBasis() {
        return parameters.word(NAME, "legalBasis", on).value();
    }
}
