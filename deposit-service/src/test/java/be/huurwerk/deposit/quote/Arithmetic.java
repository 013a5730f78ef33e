package be.huurwerk.deposit.quote;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Sums of products as cases write them: {@code 2 x 400.00 + 16.00}. */
final class Arithmetic {

    private Arithmetic() {}

    static Euro euro(String arithmetic) {
        return Euro.of(Stream.of(arithmetic.split(" \\+ "))
                .map(term ->
                        Stream.of(term.split(" x ")).map(BigDecimal::new).reduce(BigDecimal.ONE, BigDecimal::multiply))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
