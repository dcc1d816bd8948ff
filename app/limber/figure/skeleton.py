"""The build of the figure, in metres: a person 1.72 m tall.

The lengths of thigh, shank, upper arm and forearm follow the shares of the body height in Drillis
and Contini, "Body Segment Parameters" (1966), as printed in Winter, "Biomechanics and Motor
Control of Human Movement", figure 4.1 (thigh 0.245, shank 0.246, upper arm 0.186, forearm 0.146);
the upper arm is measured from the centre of the shoulder ball, so a little shorter. The distance
of the hip centres is that of Bell, Pedersen and Brand (1990): about 0.7 of the distance of the
front hip bones. The radii are drawn, not measured.
The shares are quoted from memory and have not been compared with the works.
"""

from typing import Final

THIGH: Final = 0.425
SHANK: Final = 0.423
UPPER_ARM: Final = 0.290
FOREARM: Final = 0.252
PALM: Final = 0.085
FINGERS: Final = 0.085
HIP_HALF_WIDTH: Final = 0.088
SHOULDER_HALF_WIDTH: Final = 0.172
SHOULDER_UP: Final = 0.122
"""Above the centre of the chest."""
PELVIS_LENGTH: Final = 0.09
WAIST_LENGTH: Final = 0.14
LOWER_CHEST_LENGTH: Final = 0.11
UPPER_CHEST_LENGTH: Final = 0.165
NECK_LENGTH: Final = 0.082
HEAD_UP: Final = 0.086
HEAD_FRONT: Final = 0.020
WAIST_SHARE: Final = 0.55
"""How much of the bending of the trunk happens between pelvis and waist."""
NECK_SHARE: Final = 0.45

ANKLE_HEIGHT: Final = 0.068
"""Of the ankle's centre above the floor when the foot stands flat."""
ANKLE_RADIUS: Final = 0.035
KNEE_RADIUS: Final = 0.057
SHANK_RADIUS: Final = 0.052
THIGH_RADIUS: Final = 0.074
ELBOW_RADIUS: Final = 0.036
WRIST_RADIUS: Final = 0.026
HAND_RADIUS: Final = 0.026
HEAD_RADIUS: Final = 0.097
"""Of the skull; the face reaches further."""
