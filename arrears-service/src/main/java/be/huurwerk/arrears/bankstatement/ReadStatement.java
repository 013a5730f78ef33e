package be.huurwerk.arrears.bankstatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A statement as it was read. Account, year and number say which one it is: numbers begin again each year. */
record ReadStatement(
        String account,
        int year,
        int number,
        BigDecimal oldBalance,
        BigDecimal newBalance,
        LocalDate oldBalanceDate,
        Optional<LocalDate> newBalanceDate,
        List<ReadMovement> movements) {

    ReadStatement {
        movements = List.copyOf(movements);
    }
}
