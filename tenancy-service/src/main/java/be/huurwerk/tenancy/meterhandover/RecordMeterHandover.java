package be.huurwerk.tenancy.meterhandover;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Records how a meter stood when the household handed it over, or that the dwelling has no such supply. */
@ApplicationScoped
class RecordMeterHandover {

    private static final long NONE_YET = -1;

    private final Tenancies tenancies;
    private final MeterHandovers meterHandovers;
    private final BusinessDate businessDate;

    RecordMeterHandover(Tenancies tenancies, MeterHandovers meterHandovers, BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.meterHandovers = meterHandovers;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the version of what is recorded; {@code *} for the first time
     * @throws ProblemException 400 with all faults, 412 when it has changed, 428 without a version
     */
    @Transactional
    public MeterHandover record(
            UUID tenancyId, MeterHandover.Utility utility, MeterHandoverRequest request, String ifMatch) {
        Tenancy tenancy = tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        ETags.require(
                ifMatch,
                meterHandovers
                        .find(tenancyId, utility)
                        .map(MeterHandover::version)
                        .orElse(NONE_YET));
        List<Issue> faults = MeterRules.faults(utility, request, tenancy.startDate(), businessDate.today());
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        tenancies.filed(tenancyId);
        return meterHandovers.put(new MeterHandover(
                tenancyId,
                utility,
                request.isConnected(),
                request.readOn(),
                request.meterNumber(),
                request.ean(),
                request.stated().stream()
                        .map(reading -> new MeterHandover.Reading(reading.register(), reading.value()))
                        .toList(),
                0));
    }
}
