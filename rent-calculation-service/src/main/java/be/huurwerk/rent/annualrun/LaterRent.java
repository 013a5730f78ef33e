package be.huurwerk.rent.annualrun;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rent that an annual run changes after 1 January, as the one that follows a grant. */
record LaterRent(LocalDate effectiveFrom, Euro rent) {

    /** As the store keeps them; empty when there is none. */
    static Optional<String> text(List<LaterRent> later) {
        return later.isEmpty()
                ? Optional.empty()
                : Optional.of(later.stream()
                        .map(rent -> rent.effectiveFrom() + " "
                                + rent.rent().amount().toPlainString())
                        .collect(Collectors.joining(",")));
    }

    /** @param text null when there is none */
    static List<LaterRent> read(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(one -> one.split(" "))
                        .map(one -> new LaterRent(LocalDate.parse(one[0]), Euro.of(new BigDecimal(one[1]))))
                        .toList();
    }
}
