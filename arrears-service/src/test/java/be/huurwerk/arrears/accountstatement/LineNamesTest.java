package be.huurwerk.arrears.accountstatement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How letters name the lines of an account. */
class LineNamesTest {

    private static LedgerEntry line(EntryKind kind, YearMonth period, String ground) {
        UUID id = new UUID(0, 1);
        LocalDate day = LocalDate.of(2019, 4, 10);
        return new LedgerEntry(
                id,
                1,
                kind,
                Optional.ofNullable(period),
                Optional.of(day),
                day,
                Euro.of("10.00"),
                ground,
                Optional.of("1"),
                id,
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void eachKindHasWordsInBothLanguages(EntryKind kind) {
        String dutch = LineNames.kind(kind, LetterLanguage.nl);

        assertThat(dutch).matches("\\p{Lu}.*").isNotEqualTo(LineNames.kind(kind, LetterLanguage.en));
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"takenOver", "payment", "deposit", "writeOff", "refund", "refundToMediator", "transfer", "reversal"
            })
    void eachKindOfADebtThatWasTakenOverIsNamedByIt(EntryKind kind) {
        String dutch = LineNames.of(line(EntryKind.takenOver, null, kind.name()), LetterLanguage.nl);

        assertThat(dutch).isEqualTo(LineNames.kind(kind, LetterLanguage.nl) + " (overgenomen)");
    }

    @ParameterizedTest
    @CsvSource({"serviceCharges, Huurlasten (overgenomen)", "xq7, Overgenomen van de vorige administratie"})
    void aCodeOfTheAdministrationBeforeIsNoWordForATenant(String code, String dutch) {
        assertThat(LineNames.of(line(EntryKind.takenOver, null, code), LetterLanguage.nl))
                .isEqualTo(dutch);
    }

    @Test
    void aMonthIsToldWithItsKind() {
        assertThat(LineNames.of(line(EntryKind.rent, YearMonth.of(2019, 4), "rent"), LetterLanguage.nl))
                .isEqualTo("Huur april\u00a02019");
    }
}
