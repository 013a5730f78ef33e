package be.huurwerk.webkit.openapi;

import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problem, its issues, and the answers made of it, once for the whole document. */
final class ProblemSchemas {
    private static final String PROBLEM = "Problem";
    private static final String ISSUE = "Issue";

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components.addSchema(PROBLEM, problem());
        components.addSchema(ISSUE, issue());
    }

    /** Adds the answer to the components when it is not there yet, and refers to it. */
    static APIResponse reference(Components components, ProblemType type, String description) {
        return reference(components, type.code(), description, example(type, description));
    }

    /** The same of a problem of this API alone. */
    static APIResponse domain(Components components, String code, int status, String description) {
        return reference(
                components,
                code,
                description,
                example("urn:problem-type:huurwerk:" + Problems.api() + ":" + code, status, description));
    }

    private static APIResponse reference(
            Components components, String code, String description, Map<String, Object> example) {
        if (components.getResponses() == null || !components.getResponses().containsKey(code)) {
            components.addResponse(
                    code,
                    OASFactory.createAPIResponse()
                            .description(description)
                            .content(OASFactory.createContent()
                                    .addMediaType(
                                            Problems.MEDIA_TYPE,
                                            OASFactory.createMediaType()
                                                    .schema(OASFactory.createSchema()
                                                            .ref("#/components/schemas/" + PROBLEM))
                                                    .example(example))));
        }
        return OASFactory.createAPIResponse().ref("#/components/responses/" + code);
    }

    private static Map<String, Object> example(String type, int status, String description) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", type);
        example.put("title", description);
        example.put("status", status);
        example.put("instance", "urn:uuid:123e4567-e89b-42d3-a456-426614174000");
        return example;
    }

    private static Map<String, Object> example(ProblemType type, String description) {
        Map<String, Object> example = example("urn:problem-type:belgif:" + type.code(), type.status(), description);
        if (type == ProblemType.BAD_REQUEST) {
            Map<String, Object> issue = new LinkedHashMap<>();
            issue.put("type", "urn:problem-type:belgif:input-validation:schemaViolation");
            issue.put("title", "Input value is invalid with respect to the schema");
            issue.put("in", "query");
            issue.put("name", "on");
            issue.put("detail", "Must be a date (yyyy-MM-dd).");
            example.put("issues", List.of(issue));
        }
        return example;
    }

    private static Schema problem() {
        Schema problem = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What went wrong (RFC 9457); what stands after issues, only some types say.")
                .addProperty("type", text("The type as a URN").format("uri"))
                .addProperty("title", text("What the type means"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What went wrong here, in the language of Accept-Language"))
                .addProperty("instance", text("This occurrence").format("uri"))
                .addProperty(
                        "issues",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("#/components/schemas/" + ISSUE)))
                .required(List.of("type", "title", "status"));
        ProblemMembers.addTo(problem);
        return problem;
    }

    private static Schema issue() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("One fault of the input")
                .addProperty("type", text("The kind of fault as a URN").format("uri"))
                .addProperty("title", text("What the kind means"))
                .addProperty("in", text("Where it stood").enumeration(List.of("body", "path", "query", "header")))
                .addProperty("name", text("The parameter, or the path of the property: household[0].personId"))
                .addProperty("value", OASFactory.createSchema().description("The value, unless it may be personal"))
                .addProperty("detail", text("What is wrong with it, in the language of Accept-Language"))
                .required(List.of("type", "in"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
