-- SPDX-License-Identifier: Apache-2.0
-- Acts between actors: the same in two articles by the key in the registry; without one, by kind, country and name.
CREATE OR REPLACE TEMP VIEW network_acts AS
SELECT a.*, s.key AS source, t.key AS target
FROM acts a JOIN actor_keys s ON s.id = a.source_actor JOIN actor_keys t ON t.id = a.target_actor;

CREATE OR REPLACE TEMP VIEW network_faces AS SELECT * FROM actor_faces;
