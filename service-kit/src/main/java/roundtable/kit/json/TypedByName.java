package roundtable.kit.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Lays the {@code type} field over commands, which know nothing of JSON themselves. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
interface TypedByName {}
