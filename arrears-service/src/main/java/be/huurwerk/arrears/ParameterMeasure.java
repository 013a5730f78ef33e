package be.huurwerk.arrears;

import be.huurwerk.regulation.parameter.Expiry;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.telemetry.Measure;
import be.huurwerk.servicekit.telemetry.Reading;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** For how many days the figures of this service's law and policy still hold. */
@ApplicationScoped
class ParameterMeasure implements Measure {

    private static final String DAYS_LEFT = "huurwerk.parameter.days.left";
    private static final List<String> TOPICS = List.of("arrears", "landlord", "letter");

    private final Parameters parameters;
    private final BusinessDate businessDate;

    ParameterMeasure(Parameters parameters, BusinessDate businessDate) {
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @Override
    public Map<String, String> metrics() {
        return Map.of(DAYS_LEFT, "Days until a parameter has no value any more; " + Expiry.HORIZON + " or more");
    }

    @Override
    public List<Reading> read() {
        LocalDate today = businessDate.today();
        return TOPICS.stream().flatMap(topic -> readings(topic, today)).toList();
    }

    private Stream<Reading> readings(String topic, LocalDate today) {
        return Expiry.daysLeft(parameters, topic, today).entrySet().stream()
                .map(left -> Reading.of(DAYS_LEFT, left.getValue(), "parameter", left.getKey()));
    }
}
