package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.chargesettlement.Dwelling;
import be.huurwerk.rent.chargesettlement.Part;
import be.huurwerk.rent.chargesettlement.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** On which days of a period households had dwellings of a building. */
record StatementDays(List<Dwelling> dwellings, Period period) {

    /** By tenancy, in the order of the days. */
    Map<UUID, List<Period>> ofTenancies() {
        Map<UUID, List<Period>> days = new HashMap<>();
        for (Dwelling dwelling : dwellings) {
            for (Part part : dwelling.parts(period)) {
                part.tenancyId()
                        .ifPresent(tenancyId -> days.computeIfAbsent(tenancyId, none -> new ArrayList<>())
                                .add(part.days()));
            }
        }
        days.values().forEach(some -> some.sort(Comparator.comparing(Period::from)));
        return days;
    }
}
