package be.huurwerk.rent.propertytax;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the tax authority grants the landlord for a dwelling and a year, by the assessment notice (<i>aanslagbiljet</i>) and by what it
 * decided after that.
 *
 * @param sentOn the day of sending that the notice bears
 * @param roleArticle by which an objection names the assessment (<i>kohierartikel</i>)
 * @param basicLevyReduction what the notice says that the reduction is before surcharges
 * @param amounts the reduction with its surcharges, first as on the notice, then as corrected; never none
 * @param objectedOn the day on which an objection was lodged
 */
record TaxNotice(
        UUID propertyTaxReductionId,
        UUID dwellingId,
        int assessmentYear,
        LocalDate sentOn,
        Optional<String> roleArticle,
        Optional<Euro> basicLevyReduction,
        List<Amount> amounts,
        Optional<LocalDate> objectedOn,
        int version) {

    /** @param receivedOn the day on which the landlord was told */
    record Amount(LocalDate receivedOn, Euro reduction) {}

    LocalDate firstDay() {
        return LocalDate.of(assessmentYear, 1, 1);
    }

    LocalDate lastDay() {
        return LocalDate.of(assessmentYear, 12, 31);
    }

    /** The reduction that counts: the last one that was told. */
    Euro reduction() {
        return amounts.get(amounts.size() - 1).reduction();
    }

    /** Whether the authority said something since the objection. */
    boolean isAnswered() {
        return objectedOn
                .filter(day -> amounts.stream()
                        .skip(1)
                        .anyMatch(amount -> !amount.receivedOn().isBefore(day)))
                .isPresent();
    }
}
