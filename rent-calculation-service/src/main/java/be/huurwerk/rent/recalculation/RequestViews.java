package be.huurwerk.rent.recalculation;

import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.recalculation.RequestView.RefusalView;
import be.huurwerk.webkit.lang.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Shows requests with what they lack by what is known now. */
@ApplicationScoped
class RequestViews {

    private final TenancyFiles files;
    private final RentCalculation calculation;
    private final Parameters parameters;

    RequestViews(TenancyFiles files, RentCalculation calculation, Parameters parameters) {
        this.files = files;
        this.calculation = calculation;
        this.parameters = parameters;
    }

    List<RequestView> of(List<RecalculationRequest> requests) {
        Map<UUID, TenancyFile> found = files.load(requests.stream()
                .map(RecalculationRequest::tenancyId)
                .distinct()
                .toList());
        return requests.stream()
                .map(request -> of(request, found.get(request.tenancyId())))
                .toList();
    }

    Progress progress(RecalculationRequest request, TenancyFile file) {
        return Progress.of(request, day -> new Counting(calculation).counted(file, day), parameters);
    }

    private RequestView of(RecalculationRequest request, TenancyFile file) {
        Progress progress = progress(request, file);
        Set<UUID> withoutIncome = new TreeSet<>();
        if (request.status().isOpen()) {
            Counting counting = new Counting(calculation);
            withoutIncome.addAll(counting.withoutCurrentIncome(file, progress.effectiveFrom()));
            withoutIncome.addAll(new Pensions(counting).missing(request, file, progress.effectiveFrom()));
        }
        return RequestView.of(
                request,
                progress,
                List.copyOf(withoutIncome),
                request.state()
                        .refusal()
                        .map(refusal -> RefusalView.of(refusal, dropNeeded(request), Language.current())));
    }

    private Optional<BigDecimal> dropNeeded(RecalculationRequest request) {
        return request.reason() == RequestReason.incomeDrop
                ? request.state()
                        .effectiveFrom()
                        .flatMap(from -> parameters.find("rent/income-drop", from))
                        .map(DatedValue::value)
                : Optional.empty();
    }
}
