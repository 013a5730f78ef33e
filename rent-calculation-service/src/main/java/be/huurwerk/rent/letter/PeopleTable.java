package be.huurwerk.rent.letter;

import static be.huurwerk.rent.difference.TraceSteps.word;

import be.huurwerk.regulation.trace.Operand;
import be.huurwerk.regulation.trace.Step;
import be.huurwerk.rent.difference.TraceSteps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Who lives in the dwelling, and whose income counts. */
final class PeopleTable {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Ink ink;

    PeopleTable(Ink ink) {
        this.ink = ink;
    }

    List<Calculation.Person> of(List<Step> trace) {
        return TraceSteps.get(trace, "whoCounts").steps().stream()
                .map(this::person)
                .toList();
    }

    private Calculation.Person person(Step member) {
        String age = TraceSteps.read(member, "rent/ages").map(ink::number).orElse("");
        return new Calculation.Person(
                ink.names().of(word(member, "memberId")),
                ink.why(member, Map.of("age", age)),
                counts(((Operand.Number) member.result()).value()),
                ink.sources().of(member));
    }

    private String counts(BigDecimal share) {
        if (share.signum() == 0) {
            return ink.words().text("counts", "none");
        }
        return share.compareTo(WHOLE) == 0
                ? ink.words().text("counts", "all")
                : ink.words().text(Map.of("share", ink.number(share)), "counts", "part");
    }
}
