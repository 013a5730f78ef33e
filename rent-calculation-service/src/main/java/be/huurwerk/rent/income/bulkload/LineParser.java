package be.huurwerk.rent.income.bulkload;

import be.huurwerk.rent.Issues;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.income.IncomeFaults;
import be.huurwerk.rent.income.IncomeRequest;
import be.huurwerk.rent.income.IncomeSource;
import be.huurwerk.rent.income.Proof;
import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.servicekit.bulkload.LineFault;
import be.huurwerk.webkit.problem.Issue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes a line into an income, by the rules of one that is declared by itself, or says what is wrong with it. */
final class LineParser {

    private final LocalDate businessDate;

    LineParser(LocalDate businessDate) {
        this.businessDate = businessDate;
    }

    void parse(int line, CsvValues<Column> values, Consumer<IncomeLine> sound, Consumer<List<LineFault>> refused) {
        IncomeRequest income = income(values);
        List<Issue> faults = values.faults().isEmpty() ? faults(income) : values.faults();
        if (faults.isEmpty()) {
            sound.accept(sound(line, income));
        } else {
            refused.accept(LineFault.of(line, faults));
        }
    }

    /** To be used only when the values have no fault. */
    private static IncomeRequest income(CsvValues<Column> values) {
        UUID personId = values.uuid(Column.personId);
        Integer year = values.year(Column.year);
        IncomeKind kind = values.word(Column.kind, IncomeKind.class).orElse(null);
        Optional<BigDecimal> amount = values.amount(Column.amount);
        Optional<Proof> proof = values.word(Column.proof, Proof.class);
        Optional<IncomeSource> source = values.word(Column.source, IncomeSource.class);
        return new IncomeRequest(
                personId, year == null ? 0 : year, amount, kind, proof, source, Optional.empty(), Optional.empty());
    }

    private List<Issue> faults(IncomeRequest income) {
        if (income.kind() == IncomeKind.current) {
            return List.of(Issues.rejected(
                    Column.kind.name(),
                    null,
                    "A current income has months; it is declared by itself, not in a file.",
                    "Een huidig inkomen heeft maanden; het wordt apart verklaard, niet in een bestand."));
        }
        return IncomeFaults.ofDeclaration(income, 0, businessDate);
    }

    private static IncomeLine sound(int number, IncomeRequest income) {
        return new IncomeLine(
                number,
                income.personId(),
                income.year(),
                income.kind(),
                income.amount(),
                income.proof(),
                income.source().orElse(IncomeSource.bulkLoad));
    }
}
