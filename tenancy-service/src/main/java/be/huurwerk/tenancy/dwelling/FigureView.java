package be.huurwerk.tenancy.dwelling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** @param supersededAt when others from the same day took their place; left out for those in use */
record FigureView(
        LocalDate validFrom,
        BigDecimal baseRent,
        Optional<BigDecimal> minimumRent,
        Optional<BigDecimal> patrimonyReduction,
        Optional<BigDecimal> energyCorrection,
        Optional<OffsetDateTime> supersededAt) {

    static FigureView of(RentFigures figures) {
        return of(figures, Optional.empty());
    }

    static FigureView of(SupersededFigures superseded) {
        return of(superseded.figures(), Optional.of(superseded.supersededAt()));
    }

    private static FigureView of(RentFigures figures, Optional<OffsetDateTime> supersededAt) {
        return new FigureView(
                figures.validFrom(),
                figures.baseRent(),
                figures.minimumRent(),
                figures.patrimonyReduction(),
                figures.energyCorrection(),
                supersededAt);
    }
}
