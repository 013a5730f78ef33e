package be.huurwerk.rent.letter;

import be.huurwerk.regulation.trace.Step;
import be.huurwerk.rent.letter.Calculation.Row;
import java.util.List;
import java.util.stream.Stream;

/** Sets a trace in tables. */
final class CalculationTables {

    private CalculationTables() {}

    /**
     * @throws IllegalArgumentException when the trace has a code that letters have no words for
     */
    static Calculation of(List<Step> trace, Ink ink) {
        RentTable rentTable = new RentTable(ink);
        List<Calculation.Person> people = new PeopleTable(ink).of(trace);
        List<Row> income = new IncomeTable(ink).of(trace);
        List<Row> divisor = new DivisorTable(ink).of(trace);
        List<Row> rent = rentTable.of(trace);
        boolean estimates =
                Stream.of(income, divisor, rent).flatMap(List::stream).anyMatch(Row::estimate);
        return new Calculation(
                people, income, divisor, rent, rentTable.bound(trace), rentTable.socialReduction(trace), estimates);
    }
}
