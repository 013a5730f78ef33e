package be.huurwerk.arrears.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lease ended on 2019-05-31, and the keys came back on 2019-06-10. */
class PaidUntilTest {

    private static final LocalDate END = LocalDate.of(2019, 5, 31);
    private static final LocalDate KEYS = LocalDate.of(2019, 6, 10);

    @Test
    void paysUntilTheKeysAreBack() {
        // When / Then
        assertThat(departed(Optional.empty()).paidUntil()).isEqualTo(KEYS);
    }

    @Test
    void paysUntilTheDayBeforeTheNextLease() {
        // When / Then
        assertThat(departed(Optional.of(LocalDate.of(2019, 6, 6))).paidUntil()).isEqualTo(LocalDate.of(2019, 6, 5));
        assertThat(departed(Optional.of(LocalDate.of(2019, 6, 1))).paidUntil()).isEqualTo(END);
        assertThat(departed(Optional.of(LocalDate.of(2019, 6, 20))).paidUntil()).isEqualTo(KEYS);
    }

    private static TenancyListener.Departed departed(Optional<LocalDate> reletFrom) {
        return new TenancyListener.Departed(new UUID(1, 1), END, KEYS, reletFrom, List.of());
    }
}
