package io.idrelay.process.image;

import java.util.List;

/** What was uploaded for a process; at most one image of each kind. */
record UploadsView(List<UploadView> items) {}
