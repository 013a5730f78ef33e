package be.huurwerk.tenancy.notice;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/tenancies/{tenancyId}/notices")
@Tag(name = "notices")
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {

    private final GiveNotice giveNotice;
    private final SignNotice signNotice;
    private final WithdrawNotice withdrawNotice;
    private final ReportToOcmw reportToOcmw;
    private final ReceiveCertificate receiveCertificate;
    private final Notices notices;
    private final Tenancies tenancies;
    private final Parameters parameters;

    NoticeResource(
            GiveNotice giveNotice,
            SignNotice signNotice,
            WithdrawNotice withdrawNotice,
            ReportToOcmw reportToOcmw,
            ReceiveCertificate receiveCertificate,
            Notices notices,
            Tenancies tenancies,
            Parameters parameters) {
        this.giveNotice = giveNotice;
        this.signNotice = signNotice;
        this.withdrawNotice = withdrawNotice;
        this.reportToOcmw = reportToOcmw;
        this.receiveCertificate = receiveCertificate;
        this.notices = notices;
        this.tenancies = tenancies;
        this.parameters = parameters;
    }

    @POST
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "giveNotice", summary = "End a tenancy by notice, by death or by an internal move")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201")
    public RestResponse<NoticeView> give(
            @PathParam("tenancyId") UUID tenancyId, @HeaderParam("If-Match") String ifMatch, NoticeRequest body) {
        return created(giveNotice.give(tenancyId, body, ifMatch));
    }

    @POST
    @Path("/{noticeId}/signatures")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(operationId = "signNotice", summary = "Add a signature that a notice awaits")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201")
    public RestResponse<NoticeView> sign(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("noticeId") UUID noticeId,
            @HeaderParam("If-Match") String ifMatch,
            SignatureRequest body) {
        return created(signNotice.sign(tenancyId, noticeId, body, ifMatch));
    }

    @POST
    @Path("/{noticeId}/withdrawal")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "withdrawNotice",
            summary = "Take a notice back, so that the lease lasts as long as its term")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201")
    public RestResponse<NoticeView> withdraw(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("noticeId") UUID noticeId,
            @HeaderParam("If-Match") String ifMatch,
            WithdrawalRequest body) {
        return created(withdrawNotice.withdraw(tenancyId, noticeId, body, ifMatch));
    }

    @POST
    @Path("/{noticeId}/ocmwReport")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "reportNoticeToOcmw",
            summary = "Note that the OCMW was told of a notice for a serious breach")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201")
    public RestResponse<NoticeView> reportToOcmw(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("noticeId") UUID noticeId,
            @HeaderParam("If-Match") String ifMatch,
            OcmwReportRequest body) {
        return created(reportToOcmw.report(tenancyId, noticeId, body, ifMatch));
    }

    @POST
    @Path("/{noticeId}/admissionCertificate")
    @Idempotent
    @PermissionsAllowed("tenancy:write")
    @Operation(
            operationId = "receiveAdmissionCertificate",
            summary = "Note that the certificate of an admission to a care home is in")
    @APIResponseSchema(value = NoticeView.class, responseCode = "201")
    public RestResponse<NoticeView> certify(
            @PathParam("tenancyId") UUID tenancyId,
            @PathParam("noticeId") UUID noticeId,
            @HeaderParam("If-Match") String ifMatch,
            CertificateRequest body) {
        return created(receiveCertificate.receive(tenancyId, noticeId, body, ifMatch));
    }

    @GET
    @Path("/{noticeId}")
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "getNotice", summary = "A notice, its signatures and its period")
    public RestResponse<NoticeView> get(@PathParam("tenancyId") UUID tenancyId, @PathParam("noticeId") UUID noticeId) {
        Notice notice = notices.find(tenancyId, noticeId).orElseThrow(() -> NoticeProblems.unknown(noticeId));
        return Answers.ok(view(notice), notice.version());
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(operationId = "listNotices", summary = "The notices of a tenancy")
    public Page<NoticeView> list(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Page<Notice> found = notices.list(tenancyId, pageRequest);
        return Answers.page(found, this::view);
    }

    private NoticeView view(Notice notice) {
        return NoticeView.of(
                notice, tenancies.isErased(notice.tenancyId()) ? List.of() : notice.signatories(), parameters);
    }

    private RestResponse<NoticeView> created(Notice notice) {
        return Answers.created(view(notice), Hrefs.notice(notice.tenancyId(), notice.noticeId()), notice.version());
    }
}
