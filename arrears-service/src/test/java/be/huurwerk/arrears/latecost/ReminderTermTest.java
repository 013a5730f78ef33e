package be.huurwerk.arrears.latecost;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.latecost.ReminderTerm.Way;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fourteen calendar days: of a mail from the day after, of a letter from the third working day after (prato.be). */
class ReminderTermTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @ParameterizedTest
    @CsvSource({
        // a Tuesday; the days between are Wednesday, Thursday, Friday
        "2024-04-16, post, 2024-04-19, 2024-05-02",
        "2024-04-16, electronic, 2024-04-17, 2024-04-30",
        // a Friday before Christmas: Monday, Tuesday, Thursday
        "2024-12-20, post, 2024-12-26, 2025-01-08",
        // Ascension is 9 May 2024: Wednesday, Friday, Monday
        "2024-05-07, post, 2024-05-13, 2024-05-26",
        // Easter Monday is 6 April 2026: Thursday, Friday, Tuesday
        "2026-04-01, post, 2026-04-07, 2026-04-20",
        "2023-09-01, electronic, 2023-09-02, 2023-09-15"
    })
    void isCountedByTheLawSinceItSaysSo(LocalDate sentOn, Way way, LocalDate from, LocalDate until) {
        ReminderTerm term = ReminderTerm.of(sentOn, way, PARAMETERS);

        assertThat(term).isEqualTo(new ReminderTerm(14, Optional.of(from), until));
    }

    @Test
    void isTheLandlordsBeforeThat() {
        assertThat(ReminderTerm.of(LocalDate.of(2019, 4, 16), Way.post, PARAMETERS))
                .isEqualTo(new ReminderTerm(14, Optional.empty(), LocalDate.of(2019, 4, 30)));
    }
}
