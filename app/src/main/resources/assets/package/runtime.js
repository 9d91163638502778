// The run-time interface of SCORM 1.2 (API) and SCORM 2004 (API_1484_11). The content runs in a
// sandbox without a window above it that it could reach, so the interface stands in its own window
// and in one that stands in for its parent. It tells nobody's name.
(function () {
  "use strict";
  var begin = __BEGIN__;
  var is2004 = begin.edition === "scorm-2004";
  var data = begin.data;
  var changed = {};
  var error = "0";
  var running = false;
  var resumed = Object.keys(data).length > 0;
  var fixed = is2004
    ? { "cmi._version": "1.0", "cmi.learner_id": "learner", "cmi.learner_name": "",
        "cmi.mode": "normal", "cmi.credit": "credit", "cmi.entry": resumed ? "resume" : "ab-initio" }
    : { "cmi.core.student_id": "learner", "cmi.core.student_name": "",
        "cmi.core.lesson_mode": "normal", "cmi.core.credit": "credit",
        "cmi.core.entry": resumed ? "resume" : "ab-initio", "cmi.core.total_time": "0000:00:00" };
  var usual = is2004
    ? { "cmi.completion_status": "unknown", "cmi.success_status": "unknown" }
    : { "cmi.core.lesson_status": "not attempted" };

  function done(code, answer) {
    error = code;
    return answer;
  }
  function count(name) {
    var start = name.slice(0, -"_count".length);
    var seen = {};
    Object.keys(data).forEach(function (key) {
      if (key.indexOf(start) === 0) { seen[key.slice(start.length).split(".")[0]] = true; }
    });
    return String(Object.keys(seen).length);
  }
  function initialize() {
    if (running) { return done(is2004 ? "103" : "101", "false"); }
    running = true;
    return done("0", "true");
  }
  function get(name) {
    if (!running) { return done(is2004 ? "122" : "301", ""); }
    name = String(name);
    if (/\._count$/.test(name)) { return done("0", count(name)); }
    if (name in fixed) { return done("0", fixed[name]); }
    if (name in data) { return done("0", data[name]); }
    if (name in usual) { return done("0", usual[name]); }
    return done(is2004 ? "403" : "0", "");
  }
  function set(name, value) {
    if (!running) { return done(is2004 ? "132" : "301", "false"); }
    name = String(name);
    if (name.indexOf("cmi.") !== 0) { return done(is2004 ? "401" : "201", "false"); }
    if (name in fixed || /\._(count|children)$/.test(name)) {
      return done(is2004 ? "404" : "403", "false");
    }
    data[name] = String(value);
    changed[name] = data[name];
    return done("0", "true");
  }
  function commit() {
    if (!running) { return done(is2004 ? "142" : "301", "false"); }
    if (Object.keys(changed).length > 0) {
      var told = JSON.stringify(changed);
      changed = {};
      fetch(begin.tell, { method: "POST", mode: "no-cors", keepalive: told.length < 60000, body: told });
    }
    return done("0", "true");
  }
  function terminate() {
    var answer = commit();
    running = false;
    return answer;
  }
  function lastError() { return error; }
  function errorString(code) { return String(code) === "0" ? "" : "Error " + code; }

  var api = {
    LMSInitialize: initialize, LMSFinish: terminate, LMSGetValue: get, LMSSetValue: set,
    LMSCommit: commit, LMSGetLastError: lastError, LMSGetErrorString: errorString,
    LMSGetDiagnostic: errorString,
    Initialize: initialize, Terminate: terminate, GetValue: get, SetValue: set,
    Commit: commit, GetLastError: lastError, GetErrorString: errorString, GetDiagnostic: errorString
  };
  window.API = api;
  window.API_1484_11 = api;
  var above = { API: api, API_1484_11: api };
  above.parent = above;
  try { window.parent = above; } catch (e) { /* then it is found in the window itself */ }
  window.addEventListener("pagehide", function () { if (running) { commit(); } });
})();
