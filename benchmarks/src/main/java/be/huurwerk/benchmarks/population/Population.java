package be.huurwerk.benchmarks.population;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.DwellingFigures;
import be.huurwerk.rent.calculation.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Generated tenancies in the proportions of a social landlord, as they are on a 1 January. The same seed and date give the same
 * tenancies, and the first of many are the same as the first of few.
 */
public final class Population {

    private final LocalDate on;
    private final Draw draw;
    private final Households households;

    /** @param on a date in a rent year whose law is known */
    public Population(long seed, LocalDate on) {
        this.on = on;
        this.draw = new Draw(seed);
        this.households = new Households(draw, on);
    }

    public Stream<GeneratedTenancy> tenancies() {
        return Stream.generate(this::tenancy);
    }

    private GeneratedTenancy tenancy() {
        UUID tenancyId = draw.id();
        UUID dwellingId = draw.id();
        List<Member> members = households.household(draw.oneOf(HouseholdKind.values()));
        int bedrooms = Math.max(1, Math.min(5, members.size() + draw.between(-1, 1)));
        LocalDate start = LocalDate.of(on.getYear() - draw.between(1, 15), draw.between(1, 12), 1);
        return new GeneratedTenancy(tenancyId, dwellingId, bedrooms, start, figures(bedrooms), members);
    }

    /** The dearer the dwelling, the higher its minimum and the lower its reduction; one in three saves energy. */
    private DwellingFigures figures(int bedrooms) {
        double worth = draw.between(0, 1000) / 1000.0;
        Euro baseRent = draw.cents(400 + 60 * bedrooms + 350 * worth);
        Euro minimumRent = draw.cents(140 + 110 * worth);
        Euro patrimonyReduction = draw.cents(Math.max(0, 130 - 160 * worth));
        Euro energyCorrection = draw.percent(33) ? draw.cents(5 + draw.between(0, 2700) / 100.0) : Euro.ZERO;
        return new DwellingFigures(
                baseRent, Optional.of(minimumRent), Optional.of(patrimonyReduction), Optional.of(energyCorrection));
    }
}
