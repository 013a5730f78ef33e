package be.huurwerk.tenancy.dwelling;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

@Embeddable
class FigureEmbeddable {

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "base_rent")
    BigDecimal baseRent;

    @Column(name = "minimum_rent")
    BigDecimal minimumRent;

    @Column(name = "patrimony_reduction")
    BigDecimal patrimonyReduction;

    @Column(name = "energy_correction")
    BigDecimal energyCorrection;

    static FigureEmbeddable of(RentFigures figures) {
        FigureEmbeddable row = new FigureEmbeddable();
        row.validFrom = figures.validFrom();
        row.baseRent = figures.baseRent();
        row.minimumRent = figures.minimumRent().orElse(null);
        row.patrimonyReduction = figures.patrimonyReduction().orElse(null);
        row.energyCorrection = figures.energyCorrection().orElse(null);
        return row;
    }

    RentFigures toFigures() {
        return new RentFigures(
                validFrom,
                baseRent,
                Optional.ofNullable(minimumRent),
                Optional.ofNullable(patrimonyReduction),
                Optional.ofNullable(energyCorrection));
    }
}
