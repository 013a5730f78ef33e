package be.huurwerk.rent.building;

import be.huurwerk.rent.building.Building.DwellingDays;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps a building, new or in the place of what was told of it before. */
@ApplicationScoped
class KeepBuilding {

    private final Buildings buildings;

    KeepBuilding(Buildings buildings) {
        this.buildings = buildings;
    }

    /**
     * @throws ProblemException 400 naming every fault; 409 when a dwelling is of another building on one of the days, or another building has
     *     the reference
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Building add(BuildingBody body) {
        Building building = body.toModel(Ids.next(), 0);
        check(building, List.of());
        if (!buildings.add(building)) {
            throw taken();
        }
        return building;
    }

    /**
     * @param ifMatch the version that the caller saw
     * @throws ProblemException as {@link #add}, 404, 409 when a group, a dwelling or its surface would change on days that are settled,
     *     412, 428
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Building replace(UUID buildingId, String ifMatch, BuildingBody body) {
        Building before = buildings.lock(buildingId).orElseThrow(() -> notFound(buildingId));
        ETags.require(ifMatch, before.version());
        Building building = body.toModel(buildingId, before.version() + 1);
        check(building, BuildingFaults.ofMissing(before, building));
        if (!body.correctsSettledDays().orElse(false)) {
            requireSettledDaysStay(before, building);
        }
        if (buildings.isTaken(building.reference(), buildingId)) {
            throw taken();
        }
        buildings.replace(building);
        return building;
    }

    /** A settlement is made anew for a credit note or a complaint, and would divide by the groups and surfaces of today. */
    private void requireSettledDaysStay(Building before, Building after) {
        for (Buildings.SettledDays days : buildings.settledDays(before.buildingId())) {
            for (String code :
                    before.groups().stream().map(Building.Group::code).collect(Collectors.toSet())) {
                if (!after.hasSameBearers(before, code, days.from(), days.until())) {
                    throw ProblemException.conflict(
                            "groupSettled",
                            new Text(
                                    "The group " + code + " would have other dwellings on days that are settled, from "
                                            + days.from() + " to " + days.until()
                                            + ": say from which later day it has them.",
                                    "De groep " + code
                                            + " zou andere woningen hebben op dagen die afgerekend zijn, van "
                                            + days.from() + " tot " + days.until()
                                            + ": zeg vanaf welke latere dag ze er deel van zijn."));
                }
            }
            if (!after.hasSameDwellings(before, days.from(), days.until())) {
                throw ProblemException.conflict(
                        "dwellingsSettled",
                        new Text(
                                "The building would have other dwellings, or other surfaces, on days that are settled,"
                                        + " from " + days.from() + " to " + days.until()
                                        + ": say from which later day it has them.",
                                "Het gebouw zou andere woningen of andere oppervlakten hebben op dagen die afgerekend"
                                        + " zijn, van " + days.from() + " tot " + days.until()
                                        + ": zeg vanaf welke latere dag het ze heeft."));
            }
        }
    }

    private void check(Building building, List<Issue> more) {
        List<Issue> faults = BuildingFaults.find(building);
        faults.addAll(more);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Set<UUID> known = buildings.hold(building.dwellingIds());
        for (int i = 0; i < building.dwellings().size(); i++) {
            UUID dwellingId = building.dwellings().get(i).dwellingId();
            if (!known.contains(dwellingId)) {
                throw ProblemException.referencedResourceNotFound(
                        In.BODY,
                        "dwellings[" + i + "].dwellingId",
                        dwellingId.toString(),
                        new Text("There is no dwelling " + dwellingId + ".", "Er is geen woning " + dwellingId + "."));
            }
        }
        List<DwellingDays> elsewhere = buildings.elsewhere(building.buildingId(), building.dwellingIds());
        building.dwellings().stream()
                .filter(days -> elsewhere.stream().anyMatch(days::overlaps))
                .findFirst()
                .ifPresent(days -> {
                    throw ProblemException.conflict(
                            "dwellingInOtherBuilding",
                            new Text(
                                    "The dwelling " + days.dwellingId() + " is of another building on these days.",
                                    "De woning " + days.dwellingId() + " hoort op deze dagen bij een ander gebouw."));
                });
    }

    private static ProblemException taken() {
        return ProblemException.conflict(
                "buildingReferenceTaken",
                new Text("Another building has this reference.", "Een ander gebouw heeft deze referentie."));
    }

    static ProblemException notFound(UUID buildingId) {
        return ProblemException.notFound(
                new Text("There is no building " + buildingId + ".", "Er is geen gebouw " + buildingId + "."));
    }
}
