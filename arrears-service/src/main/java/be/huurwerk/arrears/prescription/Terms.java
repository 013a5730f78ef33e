package be.huurwerk.arrears.prescription;

import be.huurwerk.regulation.parameter.ParameterPeriod;
import be.huurwerk.regulation.parameter.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The terms of prescription as rows: what the law says, and for kinds of which it says nothing the landlord's policy. */
final class Terms {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Terms() {}

    /** Of debts of this kind that fall due on these days. */
    record Term(String kind, LocalDate from, LocalDate until, int months) {}

    static List<Term> of(Parameters parameters) {
        List<Term> terms = new ArrayList<>();
        Set<String> ofTheLaw = new HashSet<>();
        for (ParameterPeriod period : parameters.history(Prescription.TERM)) {
            ofTheLaw.addAll(period.values().keySet());
            terms.addAll(of(period, Set.of()));
        }
        parameters.history("policy/" + Prescription.TERM).forEach(period -> terms.addAll(of(period, ofTheLaw)));
        return terms;
    }

    private static List<Term> of(ParameterPeriod period, Set<String> without) {
        return period.values().entrySet().stream()
                .filter(value -> !without.contains(value.getKey()))
                .map(value -> new Term(
                        value.getKey(),
                        period.from(),
                        period.until().orElse(LAST_DAY),
                        ((BigDecimal) value.getValue()).intValueExact()))
                .toList();
    }
}
