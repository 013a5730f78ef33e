package be.huurwerk.deposit.inbound;

import be.huurwerk.deposit.deposit.TenancyFact;
import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this service reads of tenancy's events. */
final class TenancyEvents {

    private TenancyEvents() {}

    record Signed(
            UUID tenancyId, LocalDate signedOn, LocalDate startDate, Optional<LocalDate> endDate, Dwelling dwelling) {

        TenancyFact fact() {
            return new TenancyFact.Signed(
                    signedOn,
                    startDate,
                    endDate,
                    dwelling.figures().stream().map(Figures::baseRentFrom).toList());
        }
    }

    record Dwelling(List<Figures> figures) {}

    record Figures(LocalDate validFrom, BigDecimal baseRent) {

        TenancyFact.BaseRent baseRentFrom() {
            return new TenancyFact.BaseRent(validFrom, Euro.of(baseRent));
        }
    }

    record NoticeGiven(UUID tenancyId, LocalDate endDate) {

        TenancyFact fact() {
            return new TenancyFact.NoticeGiven(endDate);
        }
    }

    record Departed(UUID tenancyId, LocalDate endDate, LocalDate keysReturnedOn) {

        TenancyFact fact() {
            return new TenancyFact.Departed(endDate, keysReturnedOn);
        }
    }
}
