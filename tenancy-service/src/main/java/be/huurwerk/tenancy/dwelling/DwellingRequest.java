package be.huurwerk.tenancy.dwelling;

import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.problem.Issue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * @param reference the landlord's own name of the dwelling
 * @param adapted made for somebody with a disability
 * @param maximumOccupants bezettingsnorm of this dwelling, in persons, where one was fixed
 */
public record DwellingRequest(
        @Size(min = 1, max = 50) String reference,
        DwellingKind kind,
        @Min(0) @Max(50) Integer bedrooms,
        Address address,
        @Size(min = 1, max = 200) List<RentFigures> figures,
        Optional<Boolean> adapted,
        Optional<Boolean> communalHeating,
        Optional<@Min(1) @Max(50) Integer> maximumOccupants,
        Optional<Ownership> ownership) {

    /** Two figures from the same day: nobody could say which hold. */
    List<Issue> faults() {
        List<Issue> faults = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < figures.size(); i++) {
            LocalDate from = figures.get(i).validFrom();
            if (!days.add(from)) {
                faults.add(Issues.rejected(
                        "figures[" + i + "].validFrom",
                        "Other figures begin on " + from + " too.",
                        "Er beginnen nog andere cijfers op " + from + "."));
            }
        }
        return faults;
    }
}
