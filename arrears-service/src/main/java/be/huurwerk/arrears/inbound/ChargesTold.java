package be.huurwerk.arrears.inbound;

import be.huurwerk.arrears.chargeadvance.AdvancePeriod;
import be.huurwerk.arrears.chargesettlement.ChargeSettlement;
import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the rent service tells of the rent charges. */
final class ChargesTold {

    private ChargesTold() {}

    record AdvancesDecided(UUID tenancyId, List<Advance> periods) {
        AdvancesDecided {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(periods, "periods");
        }

        List<AdvancePeriod> advances() {
            return periods.stream()
                    .map(period -> new AdvancePeriod(period.from(), period.until(), Euro.of(period.advance())))
                    .toList();
        }
    }

    record ExitDecided(UUID tenancyId) {
        ExitDecided {
            Facts.present(tenancyId, "tenancyId");
        }
    }

    record Advance(LocalDate from, Optional<LocalDate> until, BigDecimal advance) {
        Advance {
            Facts.present(from, "periods.from");
            Facts.present(advance, "periods.advance");
        }
    }

    record Settled(
            UUID tenancyId,
            UUID settlementKey,
            UUID buildingId,
            LocalDate from,
            LocalDate until,
            ChargeSettlement.Kind kind,
            Boolean estimated,
            BigDecimal share,
            BigDecimal advances,
            BigDecimal balance,
            LocalDate dueOn,
            LocalDate settledOn) {
        Settled {
            Facts.present(tenancyId, "tenancyId");
            Facts.present(settlementKey, "settlementKey");
            Facts.present(buildingId, "buildingId");
            Facts.present(from, "from");
            Facts.present(until, "until");
            Facts.present(kind, "kind");
            Facts.present(estimated, "estimated");
            Facts.present(share, "share");
            Facts.present(advances, "advances");
            Facts.present(balance, "balance");
            Facts.present(dueOn, "dueOn");
            Facts.present(settledOn, "settledOn");
        }

        ChargeSettlement settlement() {
            return new ChargeSettlement(
                    settlementKey,
                    buildingId,
                    from,
                    until,
                    kind,
                    estimated,
                    Euro.of(share),
                    Euro.of(advances),
                    Euro.of(balance),
                    dueOn,
                    settledOn);
        }
    }
}
