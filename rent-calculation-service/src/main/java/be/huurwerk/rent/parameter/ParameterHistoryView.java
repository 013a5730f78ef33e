package be.huurwerk.rent.parameter;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is known of a parameter, in the order of the dates. */
@Schema(name = "ParameterHistory")
record ParameterHistoryView(String name, String title, String unit, String validity, List<ParameterView> items) {}
