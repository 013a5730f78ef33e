package be.huurwerk.sample.sound;

import java.math.BigDecimal;
import java.time.LocalDate;

record Bill(BigDecimal amount, LocalDate dueOn) {

    boolean isDueBy(LocalDate day) {
        return !dueOn.isAfter(day);
    }
}
