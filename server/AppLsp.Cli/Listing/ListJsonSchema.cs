namespace AppLsp.Cli.Listing;

/// <summary>The JSON Schema of what <see cref="JsonListWriter"/> writes.</summary>
internal static class ListJsonSchema
{
    /// <summary>The schema, with a line ending.</summary>
    public const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Output of applsp list --format json",
          "description": "The applications of some files and folders. What is not known is null. Later versions only add to it.",
          "type": "object",
          "required": ["version", "today", "applications"],
          "properties": {
            "version": { "const": 1 },
            "today": { "$ref": "#/$defs/day", "description": "The day on which the list was made, or --today." },
            "applications": { "type": "array", "items": { "$ref": "#/$defs/application" } }
          },
          "$defs": {
            "day": { "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "dayOrNull": { "anyOf": [{ "$ref": "#/$defs/day" }, { "type": "null" }] },
            "textOrNull": { "type": ["string", "null"] },
            "count": { "type": "integer", "minimum": 0 },
            "application": {
              "type": "object",
              "required": [
                "file", "company", "position", "status", "stage", "applied", "deadline", "url", "next", "since", "points", "findings"
              ],
              "properties": {
                "file": { "type": "string", "description": "The file's path from the current folder, with /." },
                "company": { "$ref": "#/$defs/textOrNull", "description": "The employer." },
                "position": { "$ref": "#/$defs/textOrNull", "description": "The job title." },
                "status": { "$ref": "#/$defs/textOrNull", "description": "The status: a value of the schema, or your own word." },
                "stage": {
                  "enum": ["before", "sent", "active", "closed", null],
                  "description": "The stage of the status; null for words of your own."
                },
                "applied": { "$ref": "#/$defs/dayOrNull", "description": "The day the application was sent." },
                "deadline": { "$ref": "#/$defs/dayOrNull", "description": "The last day to apply." },
                "url": { "$ref": "#/$defs/textOrNull", "description": "The posting's address." },
                "next": {
                  "description": "The earliest of the open next actions, the follow-up and the deadline.",
                  "anyOf": [
                    {
                      "type": "object",
                      "required": ["what", "on", "due"],
                      "properties": {
                        "what": { "type": "string", "description": "`follow up`, `deadline`, or your own words." },
                        "on": { "$ref": "#/$defs/day" },
                        "due": {
                          "type": "boolean",
                          "description": "Whether it is time: the day is today or past, or a deadline is as near as its status says."
                        }
                      }
                    },
                    { "type": "null" }
                  ]
                },
                "since": {
                  "anyOf": [{ "$ref": "#/$defs/count" }, { "type": "null" }],
                  "description": "For how many days the application has had its status."
                },
                "points": {
                  "description": "The cover-letter points; null where the letter is not kept in points.",
                  "anyOf": [
                    {
                      "type": "object",
                      "required": ["done", "of"],
                      "properties": { "done": { "$ref": "#/$defs/count" }, "of": { "$ref": "#/$defs/count" } }
                    },
                    { "type": "null" }
                  ]
                },
                "findings": {
                  "description": "How much applsp check reports.",
                  "type": "object",
                  "required": ["error", "warning", "information", "hint"],
                  "properties": {
                    "error": { "$ref": "#/$defs/count" },
                    "warning": { "$ref": "#/$defs/count" },
                    "information": { "$ref": "#/$defs/count" },
                    "hint": { "$ref": "#/$defs/count" }
                  }
                }
              }
            }
          }
        }

        """;
}
