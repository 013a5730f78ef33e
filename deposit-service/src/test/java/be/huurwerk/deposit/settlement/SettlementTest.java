package be.huurwerk.deposit.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.Ledger;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementTest {
    private static final LocalDate PAID = LocalDate.of(2019, 2, 20);

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "1032.10, 0.00,    0.00,   983.00, 0.00,   'takes all when more is owed than is held: 316.10 + 700.00 + 16.00'",
        "300.00,  0.00,    0.00,   300.00, 683.00, 'gives back what is not owed'",
        "983.00,  0.00,    0.00,   983.00, 0.00,   'takes all when just that is owed'",
        "0.00,    0.00,    0.00,   0.00,   983.00, 'gives all back when nothing is owed'",
        "-50.00,  0.00,    0.00,   0.00,   983.00, 'leaves a credit of the tenant to the account'",
        "1032.10, 316.10,  0.00,   716.00, 267.00, 'does not touch what a debt settlement freezes'",
        "1032.10, 0.00,    700.00, 332.10, 650.90, 'does not touch what is disputed'",
        "1032.10, 316.10,  716.00, 0.00,   983.00, 'takes nothing when all is frozen or disputed'",
        "300.00,  250.00,  100.00, 0.00,   983.00, 'never goes below zero'"
    })
    void appliesWhatTheFinalBalanceLets(
            String total, String frozen, String disputed, String applied, String refund, String name) {
        // Given
        FinalBalance finalBalance = Balances.of(total, frozen, disputed);

        // When
        Settlement settlement = Settlement.of(held(), Euro.ZERO, finalBalance, LocalDate.of(2019, 9, 15));

        // Then
        assertThat(settlement.applied()).isEqualTo(Euro.of(applied));
        assertThat(settlement.refund()).isEqualTo(Euro.of(refund));
    }

    @Test
    void setsOffWhatWasReturnedBeforeTheBankTookItsMoneyBack() {
        // Given 983.00 held, and 100.00 owed
        Ledger ledger = held().plus(
                        Entry.refund(UUID.randomUUID(), PAID, Account.surplus, Euro.of("100.00"), Euro.of("100.00")));

        // When
        Settlement settlement = Settlement.of(ledger, Euro.ZERO, Balances.of("300.00"), LocalDate.of(2019, 9, 15));

        // Then: 983.00 - 300.00 - 100.00
        assertThat(settlement.applied()).isEqualTo(Euro.of("300.00"));
        assertThat(settlement.owed()).isEqualTo(Euro.of("100.00"));
        assertThat(settlement.refund()).isEqualTo(Euro.of("583.00"));
    }

    @Test
    void keepsTheCostsThatAreNotPaidFirst() {
        // When
        Settlement settlement =
                Settlement.of(held(), Euro.of("42.00"), Balances.of("300.00"), LocalDate.of(2019, 9, 15));

        // Then: 983.00 - 42.00 - 300.00
        assertThat(settlement.costs()).isEqualTo(Euro.of("42.00"));
        assertThat(settlement.applied()).isEqualTo(Euro.of("300.00"));
        assertThat(settlement.refund()).isEqualTo(Euro.of("641.00"));
    }

    private static Ledger held() {
        return Ledger.EMPTY.plus(
                Entry.payment(UUID.randomUUID(), PAID, "test", Euro.ZERO, Euro.of("983.00"), Euro.ZERO));
    }
}
