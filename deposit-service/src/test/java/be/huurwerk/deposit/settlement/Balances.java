package be.huurwerk.deposit.settlement;

import be.huurwerk.regulation.money.Euro;
import java.util.List;
import java.util.Optional;

/** Final balances for tests of the model. */
final class Balances {

    private Balances() {}

    static FinalBalance of(String total) {
        return of(total, "0.00", "0.00");
    }

    static FinalBalance of(String total, String frozen, String disputed) {
        return new FinalBalance(
                Euro.of(total),
                Euro.of(frozen),
                Euro.of(disputed),
                List.of(new FinalBalance.Ground("rent", Euro.of(total), Optional.empty())));
    }
}
