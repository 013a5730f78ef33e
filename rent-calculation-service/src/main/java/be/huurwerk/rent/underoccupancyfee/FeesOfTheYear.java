package be.huurwerk.rent.underoccupancyfee;

import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.run.BatchRunHandler;
import be.huurwerk.servicekit.run.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Decides the fees of a chunk of tenancies anew, now that another year can be told. */
@ApplicationScoped
class FeesOfTheYear implements BatchRunHandler {

    static final String KIND = "underOccupancyFees";

    private final TenancyFiles files;
    private final DecideFee decide;

    FeesOfTheYear(TenancyFiles files, DecideFee decide) {
        this.files = files;
        this.decide = decide;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handleAll(Run run, List<UUID> tenancyIds) {
        files.lockAll(tenancyIds);
        decide.takeUp(tenancyIds);
    }
}
