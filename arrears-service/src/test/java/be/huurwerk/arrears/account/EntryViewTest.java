package be.huurwerk.arrears.account;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryViewTest {

    private static final UUID ID = new UUID(7, 1);

    private static Optional<BigDecimal> open(Map<UUID, Euro> open) {
        LedgerEntry transfer = new LedgerEntry(
                ID,
                1,
                EntryKind.transfer,
                Optional.empty(),
                Optional.empty(),
                LocalDate.of(2019, 4, 8),
                Euro.of("375.10"),
                "transfer",
                Optional.empty(),
                ID,
                Optional.empty());
        return Views.EntryView.of(transfer, open).open();
    }

    @Test
    void whatIsOpenOfALineThatBecameADebtIsTold() {
        assertThat(open(Map.of(ID, Euro.of("375.10")))).contains(new BigDecimal("375.10"));
    }

    @Test
    void ofALineThatUsesACreditNothingIsOpen() {
        assertThat(open(Map.of())).isEmpty();
        assertThat(open(Map.of(ID, Euro.of("-5.00")))).isEmpty();
    }
}
