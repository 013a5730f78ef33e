package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import java.util.Optional;

/**
 * The monthly figures of a dwelling on a date.
 *
 * @param baseRent market value (<i>basishuurprijs</i>), the highest rent
 * @param minimumRent <i>minimale huurprijs</i>, without the energy correction
 * @param patrimonyReduction <i>patrimoniumkorting</i>
 * @param energyCorrection <i>energiecorrectie</i>
 */
public record DwellingFigures(
        Euro baseRent,
        Optional<Euro> minimumRent,
        Optional<Euro> patrimonyReduction,
        Optional<Euro> energyCorrection) {}
