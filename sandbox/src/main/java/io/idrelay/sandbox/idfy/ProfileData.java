package io.idrelay.sandbox.idfy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idrelay.sandbox.idfy.IdfyProfile.Opened;
import io.idrelay.sandbox.idfy.IdfyProfile.Snapshot;
import io.idrelay.sandbox.image.Pictures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes a profile as IDfy writes it, in webhooks and in answers. */
@ApplicationScoped
class ProfileData {
    private static final Duration LINKS_LIVE = Duration.ofDays(1);
    private static final String NAME_REF = "nil.nil.name.0.nil";

    private final Pictures pictures;

    @Inject
    ProfileData(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The whole profile: what a fetch and a status update show. */
    ObjectNode whole(IdfyProfile profile) {
        Opened opened = profile.opened();
        Snapshot now = profile.snapshot();
        Stage stage = now.stage();
        ObjectNode data = heads(opened, stage.status());
        data.put("schema_version", "1.0.0")
                .put("version", "v1.1")
                .put("reviewer_action", stage.action().orElse(null))
                .putNull("status_detail");
        data.putObject("status_description")
                .put("code", stage.code().orElse(null))
                .putNull("comments")
                .putNull("reason");
        ((ObjectNode) data.path("config")).putNull("overrides");
        data.putObject("device_info").put("final_ipv4", "192.0.2.1").put("user_agent", "UA");
        boolean captured = now.changedAt().isPresent() && !purged(stage);
        writeTimes(data.putObject("profile_data"), opened, now);
        writeResources(data.putObject("resources"), opened, now, captured);
        writeTasks(data.putArray("tasks"), stage, captured);
        writePending(data, stage);
        if (now.dropped()) {
            data.putObject("video_call").put("status", "dropped").putNull("agent_remark");
        }
        return data;
    }

    /** How the end user's visit went. */
    ObjectNode sessionUpdate(IdfyProfile profile, String sessionStatus, Optional<String> reason) {
        Snapshot now = profile.snapshot();
        ObjectNode data = heads(profile.opened(), now.stage().status());
        data.put("session_status", sessionStatus).put("reason", reason.orElse(null));
        ObjectNode pending = data.putObject("pending_resources");
        List.of("images", "text", "videos").forEach(pending::putArray);
        ObjectNode times = data.putObject("profile_data");
        times.put("created_at", time(profile.opened().openedAt()));
        times.putArray("email_ids");
        times.putArray("mobile_numbers");
        data.putObject("video_call")
                .putNull("agent_remark")
                .put("status", now.dropped() ? "dropped" : null);
        return data;
    }

    /** A kind that IDfy says it sends and does not describe; its shape is the sandbox's own. */
    ObjectNode unnamed(IdfyProfile profile, String event) {
        Opened opened = profile.opened();
        return JsonNodeFactory.instance
                .objectNode()
                .put("event", event)
                .put("profile_id", opened.profileId())
                .put("reference_id", opened.referenceId());
    }

    private static ObjectNode heads(Opened opened, String status) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("profile_id", opened.profileId())
                .put("reference_id", opened.referenceId())
                .put("status", status)
                .putNull("tag");
        data.putObject("config").put("id", opened.configId());
        return data;
    }

    private static boolean purged(Stage stage) {
        return stage.status().equals("purged");
    }

    private static void writeTimes(ObjectNode times, Opened opened, Snapshot now) {
        String changed = now.changedAt().map(ProfileData::time).orElse(null);
        times.put("created_at", time(opened.openedAt()))
                .put("completed_at", changed)
                .put("purged_at", purged(now.stage()) ? changed : null)
                .putNull("notes");
        List.of("email", "mobile_number", "performed_by").forEach(times::putArray);
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void writeResources(
            ObjectNode resources, Opened opened, Snapshot now, boolean captured) {
        ArrayNode documents = resources.putArray("documents");
        ArrayNode images = resources.putArray("images");
        ArrayNode text = resources.putArray("text");
        ArrayNode videos = resources.putArray("videos");
        if (!captured) {
            return;
        }
        Instant from = now.changedAt().orElse(Instant.EPOCH);
        documents
                .addObject()
                .put("type", "profile_report")
                .put("value", link(opened, "report.pdf", from));
        media(images, "selfie", "face", link(opened, "selfie.jpg", from));
        media(images, "ind_pan", "document", link(opened, "pan.jpg", from));
        for (String who : List.of("agent", "customer")) {
            videos.addObject()
                    .put("attr", who)
                    .put("ref_id", "nil.nil." + who + ".2.nil")
                    .put("value", link(opened, who + ".mp4", from));
        }
        writeText(text, now);
    }

    private static void media(ArrayNode images, String type, String attr, String link) {
        images.addObject().put("type", type).put("attr", attr).put("value", link);
    }

    private static void writeText(ArrayNode text, Snapshot now) {
        text.addObject()
                .put("attr", "name")
                .put("ref_id", NAME_REF)
                .putNull("type")
                .putObject("value")
                .put("first_name", now.person().givenName())
                .put("last_name", now.person().familyName());
        text.addObject()
                .put("attr", "dob")
                .put("ref_id", "nil.nil.dob.0.nil")
                .putNull("type")
                .put("value", now.person().birthdate().toString());
        text.addObject()
                .put("attr", "id_number")
                .put("ref_id", "nil.ind_pan.id_number.0.nil")
                .put("type", "ind_pan")
                .put("value", "ABCPX0000X");
    }

    private static void writeTasks(ArrayNode tasks, Stage stage, boolean captured) {
        if (!captured) {
            return;
        }
        ObjectNode interview = task(stage.taskType(), stage.interview());
        interview.putArray("resources").add(NAME_REF);
        tasks.add(interview);
        ArrayNode groups = interview.putArray("tasks");
        groups.addArray().add(task("compare.face_compare", stage.face()));
        ObjectNode question = task("verify.qa", Optional.empty());
        question.put("question", "Is the person alone?");
        groups.addArray().add(question);
    }

    private static ObjectNode task(String type, Optional<String> word) {
        ObjectNode task = JsonNodeFactory.instance.objectNode();
        task.put("key", type)
                .put("task_id", "t-" + type.replace('.', '-'))
                .put("task_type", type)
                .put("status", word.isPresent() ? "completed" : "pending");
        task.putArray("resources");
        ObjectNode result = task.putObject("result");
        result.putNull("automated_response").putNull("manual_response");
        word.ifPresent(said ->
                result.putObject("manual_response")
                        .put("performed_by", "agent@vendor.example")
                        .put("status", said)
                        .putNull("status_reason"));
        return task;
    }

    private static void writePending(ObjectNode data, Stage stage) {
        if (stage.status().equals("recapture_pending")) {
            ObjectNode pending = data.putObject("pending_resources");
            pending.putArray("images").addObject().put("type", "ind_pan");
            pending.putArray("text");
            pending.putArray("videos");
        }
    }

    private String link(Opened opened, String name, Instant from) {
        return pictures.url(
                IdfyMediaResource.BELOW_SANDBOX + "/" + opened.profileId() + "/" + name,
                from,
                LINKS_LIVE);
    }
}
