package be.huurwerk.sample.clock;

import java.time.LocalDate;

class Impatient {

    LocalDate today() {
        return LocalDate.now();
    }
}
